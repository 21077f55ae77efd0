/**
 * Names of courts by the codes in their cases' numbers (法院代字), as the Supreme People's Court has laid them down since 2016: a
 * high court by the short name of its province, an intermediate court by the two digits of its city in GB/T 2260 after it, a basic
 * court by the two of its county after these. Special courts have numbers of their own.
 */

const SUPREME = '最高法=最高人民法院 最高法知=最高人民法院知识产权法庭';

/** Provinces; 蒙, 黔 and 滇 are written for 内, 贵 and 云 by mistake. */
const PROVINCES =
  '京=北京市 津=天津市 冀=河北省 晋=山西省 内=内蒙古自治区 蒙=内蒙古自治区 辽=辽宁省 吉=吉林省 黑=黑龙江省 沪=上海市 苏=江苏省 浙=浙江省 ' +
  '皖=安徽省 闽=福建省 赣=江西省 鲁=山东省 豫=河南省 鄂=湖北省 湘=湖南省 粤=广东省 桂=广西壮族自治区 琼=海南省 渝=重庆市 川=四川省 贵=贵州省 ' +
  '黔=贵州省 云=云南省 滇=云南省 藏=西藏自治区 陕=陕西省 甘=甘肃省 青=青海省 宁=宁夏回族自治区 新=新疆维吾尔自治区';

/** Courts that hear cases of intellectual property, or of the internet, and no others. */
const SPECIAL =
  '京73=北京知识产权法院 沪73=上海知识产权法院 粤73=广州知识产权法院 京0491=北京互联网法院 浙0192=杭州互联网法院 粤0192=广州互联网法院';

const SICHUAN =
  '01=成都市 03=自贡市 04=攀枝花市 05=泸州市 06=德阳市 07=绵阳市 08=广元市 09=遂宁市 10=内江市 11=乐山市 13=南充市 14=眉山市 15=宜宾市 16=广安市 ' +
  '17=达州市 18=雅安市 19=巴中市 20=资阳市 32=阿坝藏族羌族自治州 33=甘孜藏族自治州 34=凉山彝族自治州';

/** As they are numbered today; 双流, 郫都 and 新津 had other numbers while they were counties, which are not listed. */
const CHENGDU =
  '04=成都市锦江区 05=成都市青羊区 06=成都市金牛区 07=成都市武侯区 08=成都市成华区 12=成都市龙泉驿区 13=成都市青白江区 14=成都市新都区 ' +
  '15=成都市温江区 16=成都市双流区 17=成都市郫都区 18=成都市新津区 21=金堂县 29=大邑县 31=蒲江县 81=都江堰市 82=彭州市 83=邛崃市 84=崇州市 85=简阳市';

const NAMES: ReadonlyMap<string, string> = new Map([
  ...entriesOf(SUPREME),
  ...entriesOf(PROVINCES, '', (place) => `${place}高级人民法院`),
  ['兵', '新疆维吾尔自治区高级人民法院生产建设兵团分院'],
  ...entriesOf(SPECIAL),
  ...entriesOf(SICHUAN, '川', (place) => `四川省${place}中级人民法院`),
  ...entriesOf(CHENGDU, '川01', (place) => `四川省${place}人民法院`),
  ['川0191', '成都高新技术产业开发区人民法院'],
]);

function entriesOf(list: string, before = '', nameOf = (written: string) => written): [string, string][] {
  return list.split(' ').map((item) => {
    const [code = '', written = ''] = item.split('=');
    return [before + code, nameOf(written)];
  });
}

/** The name of the court with a code, `川01`, in Simplified; nothing for courts that are not listed. */
export function courtName(code: string): string | undefined {
  return NAMES.get(code);
}

/** 四川省成都市中级人民法院（川01）; of courts that are not listed the code alone. */
export function courtWithCode(code: string): string {
  const name = courtName(code);
  return name === undefined ? code : `${name}（${code}）`;
}
