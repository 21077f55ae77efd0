import type { Element } from 'hast';
import { attribute, calledOf } from './tree.ts';

/** Where pages that load pictures late keep the address; `src` then holds a grey dot. */
const ADDRESSES = [
  'dataSrc',
  'dataOriginal',
  'dataLazySrc',
  'dataActualsrc',
  'dataUrl',
  'dataLazyload',
  'dataRealSrc',
  'dataEcho',
  'original',
  'originalSrc',
  'lazySrc',
  'src',
];

/** The picture's address as the page has it, with a protocol if it names a host; empty for dots, data held in the page itself, and scripts. */
export function addressOf(image: Element): string {
  const addresses = ADDRESSES.map((name) => attribute(image, name).trim().replace(/^\/\//, 'https://'));
  return (
    addresses.find(
      (address) => address !== '' && !/^(data|javascript|about|blob):/i.test(address) && !BLANK.test(address),
    ) ?? ''
  );
}

const BLANK =
  /(^|\/)(blank|spacer|loading|lazy|placeholder|transparent|pixel|1x1|grey|gray|default_img)[\w-]*\.(gif|png|jpe?g|svg)/i;
const DECORATION =
  /(^|\/)(icon|logo|btn|button|arrow|line|dot|weixin|wechat|qrcode|share|ewm|erweima)[\w-]*\.(gif|png|svg|jpe?g)/i;

/** Whether the picture is part of the site's dress: signs, codes to scan, lines. */
export function isDecoration(image: Element): boolean {
  return DECORATION.test(addressOf(image)) || /(^|[\s_-])(icon|logo|qrcode|ewm)/.test(calledOf(image));
}
