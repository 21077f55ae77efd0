import { placesWithin, NATION } from '../../model/place.ts';

/**
 * Characters of which given names are usually made, without those that are more often met in other words; and what two of them
 * say when they are no name.
 */
const CHARACTERS =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰玉萍红鹏辉婷波斌浩宇欣怡佳雪琳琪瑞轩博文俊凯旭晨阳峰飞龙云海燕梅莉丹颖慧倩璐莹雯婉媛蓉菲薇岚琴香凤珍翠淑惠美娇晓春志建卫永德福贵荣光耀祖宗华胜利亮彬彪彦翔翰哲睿智勤思诚信义礼仁善良忠孝廉洁清正维振兴旺盛昌隆泰康宁安乐喜庆瑜瑾璇璟珊珂玲玮琦琨瑶璋钧铭锋锐钢铁鑫淼森林栋松柏桦楠樱桃荷莲菊蓝紫青黛墨画诗书雅韵茜茹蕾蕊芬芝芸茂荫蔚然烨焕炜灿煜炎焱灵巧妙妮妍姗姣姝媚嫣婧娴嘉冰凌霜露雨霖雷震霆宏宽宝宪宸寅尧舜禹汤启承继绍传世延寿祥吉鸿雁鹤鸣吟歌咏迪迅达远逸连运迎遥适和睦谦恭敬恩泽润涵淳源溪江湖潮深渊澄湘沛泓泉沁汐汶沙洲溢滨漪潇澜全坤培基堂坚垚壮士夫奇奋奎子存孟季定宜容富寒岩岭岳峻崇嵩川州工己广庚庭弘彤忆恒恺悦慈懿戈成战才扬拓捷掌敦斯方施昊昕昭晋晖晗晟景晴晶暄暖曙曦曼朋朗木来杨桐桢梓棋楚榕槐欢歆毅民法津涓淇滔烈爱牧玥玺琛琬璞田畅白皓真石碧祎祺禄秉秋科稳穆立竹笑筠纪纯纲绪绮缘群羽翎聪育舒舟艺节萌萱蕴虎虹衡裕西言誉语诺贝贤赫越跃轶辰辽邦郁里野金钊钦锦镇闻阔陶隽雄霄非音韬韶颂颜馨骁骏高魁鲲鹃麒麟黎默齐龄东少小大新国学根顺双财千仓柱苗亭爽希熙熹增照绣茵娥娣炳灼煌硕穗筱芊芷茗菁蓓蔓豪豫贞赞铎铠铮闯靓靖颀颐驹骅骐骥帆航飒衍奕弈懋楷樊澎滕潘烁熠琢益祝秦稷绒缨羿翡耕臻苇荀莘蒲薪讯谊谕辕镜霏驰骋鲁鸥汉谋伶俐佑佐侃俨倬僖儒冉冠勋勖匀卉喆圆圣堃墉夏妤婵媱尉屹屿岑岐峤峥巍帅帝庄弋彰徽忱恂悠惟愉愫憬抒攀攸旻昀昂昉映暮曜朔桑梁棠棣椿榆槿殊汀汛沅洵浚浦涟涤占贺万保';
const WORDS = new Set(
  '金香 海洋 森林 江湖 江河 山林 文明 清明 和平 平安 春秋 平川 冰雪 风雨 清晨 晨曦 黎明 青春 民法 国民 国庆 国际 大学 小学 学会 大会 全国 全民 全新 东西 东方 西方 大西 大东 小康 健康 民生 广西 广东 山东 诚信 善良 智慧 忠诚 光明 永恒 建成 成立 建立 新闻 新华 新春 新冠 美国 英国 德国 法国 泰国 中华 华东 华西 川西 西方 立春 立秋 立夏 科学 艺术 文学 文艺 歌舞 诗歌 大海 深海 大江 大湖 高原 高山 高铁 传承 传世 世纪 希望 发展 发明 发源 发言 发行 增长 长江 长城 长沙 长安 长宁 长寿 双方 双流 双江 千金 千里 航天 航海 航空 益州 鲁国 秦国 秦岭 秦川 财会 根源 银川 银行 豪华 照明 祝福 顺利 大学 会稽 会州 中央 建强 建新 建文 建全 建学 建先 建云 建会'.split(
    ' ',
  ),
);
const PLACES = new Set(
  placesWithin(NATION).map(({ name }) => name.replace(/(?:自治[县旗州区]|[省县区市旗盟]|地区)$/u, '').slice(0, 2)),
);
const TWO = new RegExp(`^[${CHARACTERS}]{2}`, 'u');

/** Whether the text begins with two characters that nobody would take for anything but a given name. */
export function beginsWithGivenName(text: string): boolean {
  const two = text.slice(0, 2);
  return TWO.test(text) && !WORDS.has(two) && !PLACES.has(two);
}
