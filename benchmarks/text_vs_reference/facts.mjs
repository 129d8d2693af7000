// Prints the facts that tools/generate_text_data.py turns into Python: emoji of the current Unicode, top-level domains.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const unicode = '@unicode/unicode-18.0.0';
const load = async (name) => (await import(`${unicode}/${name}.mjs`)).default;
const points = (name) => load(`Binary_Property/${name}/code-points`);
const sequences = (name) => load(`Sequence_Property/${name}/index`);
const breaks = (name) => load(`Grapheme_Cluster_Break/${name}/code-points`);

const regexp = (name) => require(`twitter-text/dist/regexp/${name}`);
const alternatives = (name) => regexp(name).source.match(/^\(\?:\(\?:(.*)\)\(\?=/u)[1].split('|');

// Which characters a class of the reference takes under /i, beyond ASCII.
const caseless = (source) => {
  const pattern = new RegExp(`^[${source}]$`, 'i');
  const found = [];
  for (let code = 0x80; code < 0xd800; code += 1) if (pattern.test(String.fromCharCode(code))) found.push(code);
  return found;
};

console.log(
  JSON.stringify({
    emoji: await points('Emoji'),
    presentation: await points('Emoji_Presentation'),
    bases: await points('Emoji_Modifier_Base'),
    pictographic: await points('Extended_Pictographic'),
    flags: await sequences('RGI_Emoji_Flag_Sequence'),
    tags: await sequences('RGI_Emoji_Tag_Sequence'),
    joined: await sequences('RGI_Emoji_ZWJ_Sequence'),
    listed: await sequences('Emoji_Test'),
    breaking: Object.fromEntries(
      await Promise.all(
        ['Extend', 'Prepend', 'SpacingMark', 'L', 'V', 'T', 'LV', 'Control'].map(async (name) => [name, await breaks(name)]),
      ),
    ),
    tlds: { root: require('tlds'), twitter: [...alternatives('validGTLD'), ...alternatives('validCCTLD')] },
    gtlds: alternatives('validGTLD'),
    cctlds: alternatives('validCCTLD'),
    accented: caseless(regexp('latinAccentChars').source ?? String(regexp('latinAccentChars'))),
    cyrillic: caseless(regexp('cyrillicLettersAndMarks').source ?? String(regexp('cyrillicLettersAndMarks'))),
  }),
);
