import { defineRule } from '../rule.ts';
import { spanIn, titleOf } from './titles.ts';

/** A regulation named without 《》 behind a verb that sends it out. 制度 and 规则 are kinds of things unless one is sent out. */
const UNQUOTED =
  /(?:(?:印发|发布|颁布)|(?:公布|修订|修改|废止)(?=.{2,40}(?:条例|规定|办法|细则|章程|守则|（试行）|（暂行）)))(?<name>[^《》〈〉“”（）]{2,40}?(?:条例|规定|办法|细则|规则|章程|制度|守则)(?:（[^（）]{1,12}）)?)的(?:紧急)?(?:通知|决定|公告|通告)$/u;
/** Several regulations, or regulations of a kind: no name. */
const GENERIC =
  /规章制度|有关|相关|部分|各项|若干(?:项|件|部|个|制度|办法|规章)|一批|[两二三四五六七八九十\d][项件部个]|[两三四五六七八九十]个|等|系列|完善|和[^和]{2,12}(?:制度|办法|规定)$|失效|过期|现行/u;

/** Quotation marks around the name, where 《》 belong. */
const QUOTED =
  /(?:印发|发布|颁布|公布|修订)(?<name>“[^《》〈〉“”]{2,40}(?:条例|规定|办法|细则|规则|章程|制度|守则)(?:（[^（）]{1,12}）)?”)的(?:紧急)?(?:通知|决定|公告|通告)$/u;

export default defineRule({
  name: '标题中法规规章名缺书名号',
  source: '惯例',
  clause: '实务（标题中法规、规章名称加书名号）；GB/T 15834—2011 4.15.3.1',
  severity: 'hint',
  why: '标题里出现法规、规章、制度的名称，实务通常加书名号，名称从哪里起、到哪里止一望而知；“（试行）”一类的括注属于名称，放在书名号里面。要点、方案、名单等一般不加。国务院办公厅等机关的标题也有不加的，因此只作提示。',
  bad: [
    {
      draft: '关于印发⟦差旅费管理办法⟧的通知⏎各科室：⏎现印发给你们。',
      fixed: '关于印发《差旅费管理办法》的通知⏎各科室：⏎现印发给你们。',
    },
    {
      draft: '石桥镇关于修订⟦值班工作制度（试行）⟧的通知⏎各村：⏎现将有关事项通知如下。',
      fixed: '石桥镇关于修订《值班工作制度（试行）》的通知⏎各村：⏎现将有关事项通知如下。',
    },
    {
      draft: '石桥镇人民政府⏎关于印发⟦石桥镇水库安全⏎管理规定⟧的通知⏎各村：⏎现印发给你们。',
      fixed: '石桥镇人民政府⏎关于印发《石桥镇水库安全⏎管理规定》的通知⏎各村：⏎现印发给你们。',
    },
    {
      draft: '青云县人民政府关于废止⟦青云县旅游奖励暂行办法⟧的决定⏎各乡镇人民政府：⏎县政府决定废止上述文件。',
      fixed: '青云县人民政府关于废止《青云县旅游奖励暂行办法》的决定⏎各乡镇人民政府：⏎县政府决定废止上述文件。',
    },
    {
      draft: '青云县人民医院关于印发⟦病历书写细则⟧的通知⏎各科室：⏎现印发给你们。',
      fixed: '青云县人民医院关于印发《病历书写细则》的通知⏎各科室：⏎现印发给你们。',
    },
    {
      draft: '关于印发⟦“青云县人民医院医疗废物管理制度”⟧的通知⏎各科室：⏎现印发给你们。',
      fixed: '关于印发《青云县人民医院医疗废物管理制度》的通知⏎各科室：⏎现印发给你们。',
    },
  ],
  good: [
    '关于印发《差旅费管理办法》的通知⏎各科室：⏎现印发给你们。',
    '关于印发2025年工作要点的通知⏎各科室：⏎现印发给你们。',
    '关于印发文化单位转制和支持文化企业发展两个规定的通知⏎各乡镇：⏎现印发给你们。',
    '关于废止部分规章制度的通知⏎各科室：⏎现将有关事项通知如下。',
    '关于修订完善学校管理制度的通知⏎各科室：⏎现将有关事项通知如下。',
    '关于公布有关收费办法的公告⏎现公告如下。',
    '关于印发人事档案和考勤管理办法等三项制度的通知⏎各科室：⏎现印发给你们。',
    '关于学习贯彻中央八项规定的通知⏎各支部：⏎现将有关事项通知如下。',
    '关于严格执行会议制度的通知⏎各科室：⏎现将有关事项通知如下。',
    '关于印发“三重一大”决策制度的通知⏎各科室：⏎现印发给你们。',
    '关于印发县委规定精神学习提纲的通知⏎各支部：⏎现印发给你们。',
    '关于修订工作规则的通知⏎各科室：⏎现将有关事项通知如下。',
    '关于公布《失信行为处理办法》实施细则的公告⏎现公告如下。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['title'] },
    *run(document) {
      const title = titleOf(document);
      const quoted = title && QUOTED.exec(title.text)?.groups?.['name'];
      if (title && quoted) {
        const at = title.text.lastIndexOf(quoted);
        const [open, close] = [at, at + quoted.length - 1].map((i) => spanIn(title, i, i + 1));
        if (open && close)
          yield {
            ...spanIn(title, at, at + quoted.length),
            message: '标题中法规、制度的名称，实务通常用书名号，不用引号',
            fixes: [
              {
                title: '改为书名号',
                edits: [
                  { ...open, newText: '《' },
                  { ...close, newText: '》' },
                ],
              },
            ],
          };
        return;
      }
      const match = title && UNQUOTED.exec(title.text);
      const name = match?.groups?.['name'] ?? '';
      if (!title || !match || name === '' || GENERIC.test(name.replace(/（.*$/u, ''))) return;
      const from = title.text.indexOf(name, match.index);
      const span = spanIn(title, from, from + name.length);
      yield {
        ...span,
        message: '标题中法规、制度的名称，实务通常加书名号',
        fixes: [
          {
            title: '加书名号',
            edits: [
              { start: span.start, end: span.start, newText: '《' },
              { start: span.end, end: span.end, newText: '》' },
            ],
          },
        ],
      };
    },
  },
});
