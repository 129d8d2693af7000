// The reference's side: reads {texts, rounds} as JSON on standard input, prints seconds a round and what it found.
import { createRequire } from 'node:module';
import fs from 'node:fs';

const require = createRequire(import.meta.url);
const twitter = require('twitter-text');
const { texts, rounds } = JSON.parse(fs.readFileSync(0, 'utf8'));

const seconds = [];
for (let round = 0; round < rounds; round += 1) {
  const start = process.hrtime.bigint();
  for (const text of texts) {
    twitter.parseTweet(text);
    twitter.extractEntitiesWithIndices(text);
  }
  seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
}

const found = texts.map((text) => ({
  length: twitter.parseTweet(text).weightedLength,
  // its own conversion to code points is off behind astral characters, so convert here
  entities: twitter.extractEntitiesWithIndices(text).map((entity) => {
    const [start, end] = entity.indices.map((index) => [...text.slice(0, index)].length);
    const kind = ['url', 'hashtag', 'cashtag'].find((name) => entity[name]) ?? 'mention';
    return [kind, start, end, entity[kind] ?? entity.screenName + entity.listSlug];
  }),
}));
console.log(JSON.stringify({ seconds, found: rounds > 1 ? [] : found }));
