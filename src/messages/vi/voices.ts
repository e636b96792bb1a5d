import type { FormCount } from '#lib/domain/visit/interview.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** Texts of statements and citizen interviews. */
export const voices = {
  title: 'Ý kiến, giải trình, phỏng vấn',
  link: 'Ý kiến, giải trình, phỏng vấn',
  kind: {
    opinion: 'Ý kiến thành viên đoàn',
    explanation: 'Giải trình của đơn vị',
    dissent: 'Ý kiến không đồng ý',
    proposal: 'Đề xuất, kiến nghị của đơn vị',
  },
  add: {
    opinion: 'Ghi ý kiến thành viên',
    explanation: 'Ghi giải trình',
    dissent: 'Ghi ý kiến không đồng ý',
    proposal: 'Ghi đề xuất của đơn vị',
  },
  besideFindings: 'Giải trình bên cạnh từng phát hiện',
  besideFindingsHint: 'Đơn vị được giải trình hoặc không đồng ý với từng phát hiện trước khi ký.',
  general: 'Về buổi làm việc nói chung',
  ofFinding: 'Giải trình, ý kiến của đơn vị',
  noFindings: 'Chưa có phát hiện nào để giải trình.',
  none: { opinion: 'Chưa ghi ý kiến nào.', proposal: 'Đơn vị chưa có đề xuất nào được ghi.' },
  beside: 'Về phát hiện',
  who: 'Người nói',
  chooseWho: 'Chọn người nói',
  chooseWhoFault: 'Hãy chọn người nói.',
  someoneElse: 'Người khác, ghi tên dưới đây',
  name: 'Họ và tên',
  position: 'Chức vụ',
  whoFault: 'Hãy ghi họ tên hoặc chức vụ người nói.',
  text: 'Nội dung, ghi sát lời người nói',
  textFault: 'Hãy ghi nội dung ý kiến.',
  saidAt: (when: string) => `ghi lúc ${when}`,
  removed: 'Đã xóa ý kiến.',
  unknownQuestionnaire: 'Có phiếu thực hiện theo bộ câu hỏi không còn trong ứng dụng; phiếu vẫn được giữ.',
  interviews: 'Phỏng vấn người dân',
  interviewsHint: 'Phiếu không ghi tên. Đưa máy cho người dân tự chọn; mỗi màn hình một câu.',
  held: ({ all, silent, unfinished }: FormCount) =>
    all === 0
      ? 'Chưa hỏi ai.'
      : [
          `${formatNumber(all)} phiếu`,
          ...(silent > 0 ? [`${formatNumber(silent)} phiếu không trả lời câu nào`] : []),
          ...(unfinished > 0 ? [`${formatNumber(unfinished)} phiếu chưa xong`] : []),
        ].join(', '),
  start: 'Phỏng vấn người dân',
  startNext: 'Phỏng vấn người tiếp theo',
  answeredBy: (answered: number, unanswered: number) =>
    unanswered === 0
      ? `${formatNumber(answered)} người trả lời`
      : `${formatNumber(answered)} người trả lời, ${formatNumber(unanswered)} bỏ qua`,
  adverse: 'cần lưu ý',
  list: 'Từng phiếu',
  interviewNumber: (index: number, when: string) => `Phiếu ${formatNumber(index)}, ${when}`,
  unfinished: 'chưa xong',
  silent: 'không trả lời câu nào',
  removeInterview: (index: number) => `Xóa phiếu ${formatNumber(index)}`,
  interviewRemoved: 'Đã xóa phiếu.',
  handOver: 'Đưa máy cho người dân',
  handOverHint: 'Không hỏi tên, số điện thoại. Người trả lời chạm nút dưới đây để bắt đầu.',
  begin: 'Bắt đầu trả lời',
  question: (index: number, total: number) => `Câu ${formatNumber(index)} trên ${formatNumber(total)}`,
  skip: 'Bỏ qua câu này',
  next: 'Câu tiếp theo',
  finish: 'Xong',
  previous: 'Câu trước',
  thanks: 'Cảm ơn ông, bà đã trả lời',
  handBack: 'Xin đưa lại máy cho thành viên đoàn.',
  kept: 'Phiếu đã được lưu, không kèm tên.',
  another: 'Người tiếp theo',
  seeCounts: 'Xem tổng hợp',
  stop: 'Dừng phỏng vấn',
  stoppedHint: 'Phiếu chưa trả lời xong không được tính vào kết quả.',
  goOn: 'Trả lời tiếp',
};
