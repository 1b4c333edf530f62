import { inProfile, playedWord, withQuirk, writeAddress } from '../../../src/workbench/page/played-word';

const asked = (query: string) => playedWord(new URLSearchParams(query));

test('the web is played where the address says nothing', () => {
  expect(asked('')).toEqual({ word: { profile: 'web', quirks: {}, latency: 0 }, mistakes: [] });
});

test('an address chooses the kind of Word, its switches and whether round trips take time', () => {
  const { word, mistakes } = asked(
    'host=mac365&latency=real&quirk.fileCopy=as-opened&quirk.styleAssignment=keeps-direct',
  );
  expect(mistakes).toEqual([]);
  expect(word).toEqual({
    profile: 'mac365',
    quirks: { fileCopy: 'as-opened', styleAssignment: 'keeps-direct' },
    latency: 700,
  });
  const again = new URLSearchParams('host=web&quirk.sliceData=base64&theme=dark');
  writeAddress(again, word);
  expect(again.get('theme')).toBe('dark');
  expect(playedWord(again)).toEqual({ word, mistakes: [] });
});

test('what an address names wrongly is told and left out', () => {
  const { word, mistakes } = asked('host=word97&quirk.colour=red&quirk.fileCopy=never');
  expect(word).toEqual({ profile: 'web', quirks: {}, latency: 0 });
  expect(mistakes).toEqual([
    '没有名为“word97”的宿主，已按 web 打开。可用的有：web、win365、mac365、ltsc2021。',
    '没有名为“colour”的行为开关。名称见“行为开关”。',
    '行为开关 fileCopy 没有“never”这个值。可用的有：current、before-last-change、as-opened。',
  ]);
});

test('a switch that is turned back is no turn', () => {
  const turned = withQuirk(asked('').word, 'sliceData', 'base64');
  expect(turned.quirks).toEqual({ sliceData: 'base64' });
  expect(withQuirk(turned, 'sliceData', 'bytes').quirks).toEqual({});
});

test('another kind of Word keeps the switches and takes its own time', () => {
  const { word } = asked('latency=real&quirk.sliceData=base64');
  expect(inProfile(word, 'win365')).toEqual({ profile: 'win365', quirks: { sliceData: 'base64' }, latency: 5 });
});
