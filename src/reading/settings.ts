/** How a reader wants pages to look, kept on the device. */
export interface ReadingSettings {
  /** Steps above the usual size of an article's text. */
  size: number;
  /** Whether lines stand further apart. */
  loose: boolean;
  /** 长者模式: everything large, in the highest contrast. */
  elder: boolean;
}

export const USUAL: ReadingSettings = { size: 0, loose: false, elder: false };
/** Largest step of the text's size; each has a class of its own in the styles. */
const LARGEST = 3;

/** What was kept, as far as it makes sense. */
export function parseSettings(kept: string | null): ReadingSettings {
  try {
    const { size, loose, elder } = JSON.parse(kept ?? '{}') as Partial<ReadingSettings>;
    return { size: inRange(Number(size) || 0), loose: loose === true, elder: elder === true };
  } catch {
    return USUAL;
  }
}

/** The settings after a button was pressed. */
export function pressed(settings: ReadingSettings, action: string): ReadingSettings {
  switch (action) {
    case 'larger':
      return { ...settings, size: inRange(settings.size + 1) };
    case 'smaller':
      return { ...settings, size: inRange(settings.size - 1) };
    case 'loose':
      return { ...settings, loose: !settings.loose };
    case 'elder':
      return { ...settings, elder: !settings.elder };
    default:
      return settings;
  }
}

const inRange = (size: number) => Math.min(LARGEST, Math.max(0, Math.round(size)));

/** The classes of the page's root that the styles know. */
export function classesOf({ size, loose, elder }: ReadingSettings): string[] {
  return [size > 0 ? `text-${size}` : [], loose ? 'loose' : [], elder ? 'elder' : []].flat();
}
