// Bluesky's side: reads texts as JSON on standard input, prints what its client library finds and counts.
import fs from 'node:fs';
import { RichText } from '@atproto/api';

const kinds = { mention: 'mention', link: 'url', tag: 'hashtag' };
const texts = JSON.parse(fs.readFileSync(0, 'utf8'));
console.log(
  JSON.stringify(
    texts.map((text) => {
      const rich = new RichText({ text });
      rich.detectFacetsWithoutResolution();
      const bytes = Buffer.from(text, 'utf8');
      const at = (index) => [...bytes.subarray(0, index).toString('utf8')].length;
      return {
        length: rich.graphemeLength,
        entities: (rich.facets ?? []).map(({ index, features: [feature] }) => {
          const kind = kinds[feature.$type.split('#')[1]];
          const start = at(index.byteStart);
          return [[...text][start] === '$' ? 'cashtag' : kind, start, at(index.byteEnd)];
        }),
      };
    }),
  ),
);
