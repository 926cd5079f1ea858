/** The reasons that lakemock gives for states and for what is due, in Chinese. */
const texts: Readonly<Record<string, string>> = {
  created: '已创建',
  declared: '预先声明',
  submitted: '已提交',
  uploaded: '已上传',
  deleted: '已删除',
  killed: '进程已终止',
  terminated: '已终止',
  recovered: '已恢复',
  restarted: '已重启',
  scaled: '已扩缩容',
  'scaled out': '已扩容',
  'scaled in': '已缩容',
  'scale out': '扩容',
  'scale in': '缩容',
  restart: '重启',
  'forced restart': '强制重启',
  started: '已启动',
  'started again': '已重新启动',
  'started running': '开始运行',
  'started, recovers': '已启动，正在恢复',
  'its start begins': '开始启动',
  'its start failed': '启动失败',
  'shut down': '已关闭',
  'statements to run': '有语句要运行',
  'nothing left to run': '没有要运行的语句',
  'went on': '进入下一状态',
  cancelled: '已取消',
  'cancel requested': '已请求取消',
  'the cancel has taken effect': '取消已生效',
  'the result came before the cancel': '结果先于取消到达',
  'through the control API': '通过控制 API',
  'its last step has ended': '最后一个步骤已结束',
  'its queue is gone': '所属队列已不存在',
  'its size was changed': '规格已更改',
  'ran longer than dli.sql.job.timeout': '运行时间超过 dli.sql.job.timeout',
  'no stub matched: default answer': '没有匹配的桩：默认结果',
  'no stub matched: as usual': '没有匹配的桩：按通常情况结束',
  'a fault holds a request until then': '在此之前，故障使一个请求等待',
  'another was uploaded in its place': '已被重新上传的同名程序包替换',
  'it runs longer than dli.sql.job.timeout': '运行时间超过 dli.sql.job.timeout',
  'its steps become jobs': '其步骤将成为作业',
}

const verbs: Readonly<Record<string, string>> = {
  cancelled: '取消',
  expired: '过期',
  failed: '置为失败',
  finished: '完成',
  killed: '终止进程',
  removed: '移除',
  set: '设置',
  terminated: '终止',
}

/** Reasons with a value in them. */
const forms: readonly (readonly [RegExp, (...values: string[]) => string | undefined])[] = [
  [/^answered by (.+)$/s, (name) => `结果来自 ${name}`],
  [/^engine (.+) says so$/s, (name) => `引擎 ${name} 返回此状态`],
  [/^its start failed: (.+)$/s, (why) => `启动失败：${why}`],
  [/^terminated by (.+)$/s, (name) => `由 ${name} 终止`],
  [/^(\w+) through the control API$/, (verb = '') => (verbs[verb] ? `通过控制 API ${verbs[verb]}` : undefined)],
  [
    /^it has been (\S+) long enough(?: \((.+)\))?$/s,
    (state, by) => `${state} 状态的时长已满${by ? `（${by === 'default' ? '默认' : by}）` : ''}`,
  ],
  [/^no request for it for ([\d.]+) s$/, (seconds) => `${seconds} 秒内没有对它的请求`],
]

/** The text for a reason; undefined if there is none. */
export function whyTextZh(why: string): string | undefined {
  const text = texts[why]
  if (text !== undefined) return text
  for (const [form, write] of forms) {
    const found = form.exec(why)
    if (found !== null) return write(...found.slice(1))
  }
  return undefined
}
