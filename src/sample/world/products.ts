import { shortNameOf } from '../../model/place.ts';
import { expand } from '../grammar.ts';
import { createRandom, type Random } from '../random.ts';
import type { Scene } from './places.ts';

/** A protected product: invented, but of a kind that grows or is made in such a place. */
export interface Product {
  name: string;
  /** What is grown, brewed or made. */
  kind: string;
  /** What people praise it for. */
  praise: string;
  /** The ground, the water or the hand it owes that to. */
  owes: string;
  season: string;
}

type Row = [name: string, kind: string, praise: string, owes: string, season: string, home?: string];

const NORTH = '11 12 13 14 15 21 22 23 37 41 61 62 63 64 65';
const SOUTH = '31 32 33 34 35 36 42 43 44 45 46 50 51 52 53 71 81 82';
const WARM = '35 44 45 46 50 51 52 53 71 81 82';
const HIGH = '15 51 53 54 62 63 65';

/** Kinds of products with the provinces where they may come from, by the first two digits of their codes; anywhere without. */
const ROWS: Row[] = [
  ['豆酱', '调味品', '[酱香醇厚|红褐油润]、回味绵长', '日晒夜露和[翻晒|酿造]手艺', '翻晒时节'],
  ['香醋', '调味品', '酸味柔和、[醇香回甜|香而微甜]', '[老井水|山泉]和多年的陈酿', '立冬'],
  ['豆腐乳', '调味品', '质地细腻、咸鲜回甜', '[河水|井水]和百年老坛', '立冬后'],
  ['花椒', '调味品', '色红油重、[粒大|麻香]浓烈', '[干热的河谷风|半山的阳坡]', '立秋', `${HIGH} 50 61`],
  ['辣椒', '蔬菜', '色红味香、辣而不烈', '[河岸的沙壤|缓坡的黄壤]', '七月'],
  ['大蒜', '蔬菜', '蒜瓣匀整、蒜味浓', '[冲积坝的沙土|壤土与清水]', '春分前后'],
  ['山药', '蔬菜', '[质细粉糯|条直肉白]、久煮不散', '河滩的两合土', '霜降后'],
  ['莲藕', '蔬菜', '[节长丝少|脆嫩多汁]、微红细滑', '湖荡的深泥', '挖藕季节', SOUTH],
  ['黄花菜', '蔬菜', '花蕾肥厚、色泽金黄', '[坡地的紫色土|渠旁的沙壤]', '六月'],
  ['大白菜', '蔬菜', '帮薄叶嫩、[清甜|耐贮]', '深厚的黑土与秋凉', '立冬', NORTH],
  ['洋葱', '蔬菜', '个大紫亮、耐运', '早春的阳光', '三月'],
  ['绿茶', '茶叶', '[嫩绿匀亮|扁平挺直]、清香高长', '山中的云雾', '清明前', SOUTH],
  ['红茶', '茶叶', '乌润显毫、[蜜香馥郁|汤色红亮]', '高山茶园与发酵手艺', '谷雨后', SOUTH],
  ['黑茶', '茶叶', '褐红明亮、陈醇回甘', '传承多代的渥堆工艺', '立秋后', SOUTH],
  ['茉莉花茶', '茶叶', '花香鲜灵、茶味醇和', '[江畔|坝上]的三伏茉莉', '三伏天', WARM],
  ['菊花', '茶饮', '朵大色正、[清香|久泡不散]', '丘陵的沙质土', '霜降'],
  ['苦荞', '粮食', '麦香浓郁、[耐嚼|回甘]', '冷凉的坡地', '秋收后', `${HIGH} 14 61`],
  ['小米', '粮食', '米粒金黄、[粘糯|油香]', '[旱塬的黄土|昼夜的温差]', '秋收后', NORTH],
  ['香稻', '粮食', '[米粒细长|洁白晶莹]、饭香绵软', '[自流的河水|黑泥田]', '稻熟时节'],
  ['红薯', '粮食', '肉色金黄、[粉糯香甜|纤维细]', '旱坡的沙土', '霜降前后'],
  ['面', '食品', '细匀柔韧、[久煮不浑|入口爽滑]', '手工工序和干爽的冬风', '腊月'],
  ['豆腐干', '食品', '细嫩绵韧、鲜香味长', '井水和卤制', '四季'],
  ['米粉', '食品', '洁白柔韧、久煮不浑', '晚稻和石磨', '秋收后', SOUTH],
  ['火腿', '食品', '[皮薄肉红|色泽鲜艳]、咸香回甜', '冬腌夏晾的手艺和山风', '冬至'],
  ['蜜柚', '水果', '果肉脆嫩、[汁多化渣|酸甜爽口]', '两岸的冲积沙壤', '霜降前后', SOUTH],
  ['脐橙', '水果', '果大无核、[风味浓|橙红化渣]', '山地的温差和红壤', '十一月', SOUTH],
  ['柠檬', '水果', '皮薄香浓、出汁率高', '[丘陵气候|河谷的日照]', '十一月', WARM],
  ['荔枝', '水果', '果大核小、[清甜|晚熟]', '河谷的小气候', '七月', '35 44 45 46 50 51 53 71'],
  ['芒果', '水果', '[晚熟耐贮|核薄无丝]、甜香浓郁', '干热河谷的阳光', '八月', '44 45 46 51 53 71'],
  ['枇杷', '水果', '果大肉厚、汁多味甜', '向阳的浅丘', '五月', SOUTH],
  ['猕猴桃', '水果', '[果心鲜红|果形端正]、香甜多汁', '山前台地和清泉', '九月', `${SOUTH} 41 61`],
  ['水蜜桃', '水果', '肉细汁多、香气浓郁', '浅丘的紫色土', '六月'],
  ['雪梨', '水果', '肉脆化渣、[清甜|皮薄]', '河谷的老树', '八月下旬'],
  ['苹果', '水果', '[色艳肉脆|糖心]、果香浓', '高海拔的强日照和大温差', '十月', `${NORTH} 51 53 54`],
  ['葡萄', '水果', '粒大脆甜、着色匀', '少雨的坡地', '七月至九月'],
  ['红枣', '水果', '个大皮薄、[脆甜|肉厚]', '石骨子地与日照', '八月中旬', NORTH],
  ['樱桃', '水果', '果大色艳、肉脆味甜', '沟谷的春暖', '五月'],
  ['西瓜', '水果', '瓤红沙甜、皮薄', '河滩的沙地', '六月'],
  ['石榴', '水果', '粒大籽软、浓甜爽口', '[红壤|山前坡地]', '中秋前'],
  ['核桃', '坚果', '壳薄仁满、油脂丰富', '石灰岩土', '白露'],
  ['板栗', '坚果', '粒匀皮亮、糯甜', '花岗岩风化的砂土', '九月'],
  ['黑木耳', '食用菌', '朵形匀整、肉厚有弹性', '林间的青冈段木', '入夏后'],
  ['香菇', '食用菌', '[菇形圆整|菌盖厚]、香气浓', '山区的冷凉', '立冬后'],
  ['竹笋', '山珍', '节短肉厚、脆嫩鲜甜', '竹林的腐殖土', '四月', SOUTH],
  ['黄芪', '药材', '条直质坚、粉性足', '[高寒的山地|深厚的沙土]', '秋雨时节', NORTH],
  ['丹参', '药材', '条粗色紫、有效成分高', '浅丘紫色土', '霜降后'],
  ['天麻', '药材', '[质坚半透明|肥厚]、断面平整', '林下的湿凉', '冬月'],
  ['枸杞', '药材', '粒大色红、肉厚籽少', '[碱性的沙土|漫长的日照]', '七月至九月', '12 13 15 62 63 64 65'],
  ['黄牛', '畜产品', '体型高大、肉质细嫩', '多年杂交选育', '配种季'],
  ['山羊', '畜产品', '生长快、膻味轻', '本地种羊的选育和草坡', '立冬'],
  ['牦牛肉', '畜产品', '肉色深红、[风味浓郁|蛋白高]', '高寒草场', '六月至九月', '51 53 54 62 63'],
  ['麻鸭', '畜产品', '体型小巧、产蛋多', '湖边的水稻田', '稻熟时节', SOUTH],
  ['土鸡', '畜产品', '皮薄肉紧、汤鲜', '林下放养', '腊月'],
  ['大闸蟹', '水产品', '[青背白肚|膏满黄肥]、味鲜', '清水和水草', '十月', '12 21 31 32 33 34 36 42 43'],
  ['银鱼', '水产品', '通体透明、无刺味鲜', '湖库的活水', '五月'],
  ['大曲酒', '酒类', '窖香优雅、[绵甜爽净|余味悠长]', '连续使用多年的窖池', '开窖时节'],
  ['黄酒', '酒类', '琥珀透亮、[醇厚|鲜甜]', '糯米、湖水与冬酿', '冬至', '31 32 33 34 35 36'],
  ['竹编', '工艺品', '薄如蝉翼、图案精细', '慈竹和代代相传的破篾手艺', '编织旺季', SOUTH],
  ['陶器', '工艺品', '古朴光润、[炖煮不改味|敲之有声]', '本地的陶泥与窑火', '开窑时节'],
  ['剪纸', '工艺品', '线条流畅、[构图饱满|刀工细]', '乡间代代相传的手艺', '腊月'],
  ['夏布', '纺织品', '细薄透气、越洗越白', '手工绩麻与腰机织造', '绩麻季', '36 43 45 50 51'],
  ['蚕丝', '纺织品', '洁白匀净、解舒率高', '河谷的桑园', '春蚕季', SOUTH],
];

/** So many products a county is known for, by lot, in every sample the same. */
const KNOWN_FOR = 4;

/** The products that come from the scene. */
export function productsOf(scene: Scene): Product[] {
  const lot = createRandom(Number(scene.county.code));
  const province = scene.province.code.slice(0, 2);
  const possible = ROWS.filter(([, , , , , home]) => home === undefined || home.includes(province));
  const place = nameForProducts(scene);
  return lot
    .shuffle(possible)
    .slice(0, KNOWN_FOR)
    .map((row) => createProduct(row, place, lot));
}

function createProduct([name, kind, praise, owes, season]: Row, place: string, lot: Random): Product {
  return { name: `${place}${name}`, kind, praise: expand(praise, {}, lot), owes: expand(owes, {}, lot), season };
}

/**
 * Products are called after the county without its kind, 安岳柠檬; what comes from the districts of a city is called after the
 * city, since 城关 or 市中 alone says nothing. A municipality's districts are known well enough.
 */
function nameForProducts({ province, city, county }: Scene): string {
  const called = county.name.endsWith('区') && city !== province ? city : county;
  const name = shortNameOf(called);
  const stem = name.replace(/(?:新区|[县区旗])$/u, '');
  return stem.length >= 2 ? stem : name;
}
