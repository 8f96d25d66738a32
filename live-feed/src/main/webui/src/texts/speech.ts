/** One text, or one for each number as `Intl.PluralRules` tells them apart; `{name}` stands for a value. */
export type Text = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Section = Record<string, Text>;
export type Values = Record<string, string | number>;

/** How texts and their values become words in one language: of the page, or of whoever a notification is for. */
export class Speech {
  private readonly numbers: Intl.NumberFormat;
  private readonly plurals: Intl.PluralRules;

  constructor(language: string) {
    this.numbers = new Intl.NumberFormat(language);
    this.plurals = new Intl.PluralRules(language);
  }

  /** A value called `n` chooses the plural. */
  say(text: Text, values: Values = {}): string {
    const chosen = typeof text === 'string' ? text : (text[this.plurals.select(Number(values.n))] ?? text.other ?? '');
    return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? this.numbers.format(value) : value;
    });
  }
}
