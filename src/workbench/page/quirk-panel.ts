import { PROFILES } from '../host/profile';
import { QUIRK_NAMES, QUIRKS, type QuirkName } from '../host/quirk-list';
import { byId, html } from './html';
import { withQuirk, type PlayedWord } from './played-word';

/**
 * The panel behind the button 行为开关: every switch with its answers in words and where it is known from, and how long a
 * round trip takes.
 */
export class QuirkPanel {
  private readonly button = byId('quirks', HTMLButtonElement);
  private readonly dialog = byId('quirk-panel', HTMLDialogElement);
  private readonly list = byId('quirk-list', HTMLElement);
  private readonly latency = byId('latency', HTMLInputElement);
  private readonly latencyLabel = byId('latency-label', HTMLElement);
  private readonly facts = byId('profile-facts', HTMLElement);

  constructor(
    private word: PlayedWord,
    /** Told when a person has turned something. */
    private readonly turned: (word: PlayedWord) => void,
  ) {
    this.button.addEventListener('click', () => this.dialog.showModal());
    byId('close-quirks', HTMLButtonElement).addEventListener('click', () => this.dialog.close());
    byId('reset-quirks', HTMLButtonElement).addEventListener('click', () => this.turn({ ...this.word, quirks: {} }));
    this.latency.addEventListener('change', () => {
      this.turn({ ...this.word, latency: this.latency.checked ? PROFILES[this.word.profile].latency : 0 });
    });
    this.show(word);
  }

  /** Shows the switches of a Word. */
  show(word: PlayedWord): void {
    this.word = word;
    const { latency, platform, requirementSets } = PROFILES[word.profile];
    const sets = Object.entries(requirementSets).filter(([name]) => name.startsWith('WordApi'));
    this.facts.textContent = `平台 ${platform}；${sets.map(([name, version]) => `${name} ${version}`).join('、')}。`;
    this.latencyLabel.textContent = `每次往返像真的一样耗时（${latency} 毫秒）`;
    this.latency.checked = word.latency > 0;
    this.list.replaceChildren(...QUIRK_NAMES.map((name) => this.row(name)));
    const count = Object.keys(word.quirks).length;
    this.button.textContent = count === 0 ? '行为开关' : `行为开关（改了 ${count} 处）`;
  }

  private row(name: QuirkName): HTMLElement {
    const { source, title, unverified, values } = QUIRKS[name];
    const own = PROFILES[this.word.profile].quirks[name];
    const select = html('select');
    select.append(
      ...Object.entries(values).map(([value, words]) => {
        const option = html('option', '', value === own ? `${words}（默认）` : words);
        option.value = value;
        return option;
      }),
    );
    select.value = this.word.quirks[name] ?? own;
    select.addEventListener('change', () => this.turn(withQuirk(this.word, name, select.value)));
    const known = unverified ? `未证实。${source}` : source;
    const turned = this.word.quirks[name] !== undefined;
    const label = html(
      'label',
      'quirk',
      html('span', 'quirk-title', title),
      select,
      html('span', 'quirk-source', known),
    );
    label.classList.toggle('turned', turned);
    label.title = name;
    return label;
  }

  private turn(word: PlayedWord): void {
    this.show(word);
    this.turned(word);
  }
}
