import { problemTexts } from '../errors.ts'

/** Why a workbook or a text document from outside is refused. */
export const documentProblems = problemTexts('document', {
  empty: { zh: '文件是空的，请重新选择', en: 'The file is empty; choose another' },
  notAnOfficeFile: {
    zh: '这不是 .xlsx 或 .docx 文件（可能只是改了扩展名），请用 Excel 或 WPS“另存为”后再上传',
    en: 'This is no .xlsx or .docx file, whatever its name says; save it anew from Excel or WPS',
  },
  oldFormat: {
    zh: '这是旧格式（.xls 或 .doc），请在 Excel 或 WPS 里另存为 .xlsx 或 .docx 再上传',
    en: 'This is the old format (.xls or .doc); save it as .xlsx or .docx',
  },
  encrypted: {
    zh: '文件加了密码，请取消密码后再上传',
    en: 'The file is protected by a password; remove it and upload again',
  },
  macros: {
    zh: '文件里有宏，不能上传；请另存为不带宏的 .xlsx 或 .docx',
    en: 'The file holds macros; save it without them as .xlsx or .docx',
  },
  tooLarge: {
    zh: '文件太大或展开后太大，请删去用不到的内容再上传',
    en: 'The file is too large, or becomes so when unpacked; remove what is not needed',
  },
  suspicious: {
    zh: '文件的结构不正常（重复或越界的部件、异常压缩），没有打开；请用 Excel 或 WPS 重新保存',
    en: 'The file is built in an unsafe way and was not opened; save it anew from Excel or WPS',
  },
  damaged: { zh: '文件已损坏，打不开；请重新保存后再上传', en: 'The file is damaged; save it anew' },
  unsafeXml: {
    zh: '文件里有不允许的声明（DOCTYPE）或异常的内容，没有打开；请用 Excel 或 WPS 重新保存',
    en: 'The file holds a DOCTYPE or abnormal content and was not opened; save it anew',
  },
  tooSlow: {
    zh: '文件太复杂，读了太久还没读完；请拆成几份再上传',
    en: 'The file is too complex to be read in time; split it',
  },
  notAWorkbook: { zh: '这不是表格文件，请上传 .xlsx', en: 'This is no workbook; upload an .xlsx' },
  notATextDocument: {
    zh: '这不是文字文档，请上传 .docx',
    en: 'This is no text document; upload a .docx',
  },
  tooManySheets: {
    zh: '工作表太多，请只保留需要的再上传',
    en: 'There are too many sheets; keep only those needed',
  },
  tooManyCells: {
    zh: '单元格太多，请只保留需要的部分再上传',
    en: 'There are too many cells; keep only what is needed',
  },
  emptyWorkbook: { zh: '表格里没有内容，请检查文件', en: 'The workbook holds nothing' },
})
