import type { DossierRecordWords } from '#lib/domain/dossiers/shortcoming-finding.ts';

/** What is written into the record from dossiers. Records go into Vietnamese documents, whatever the screen shows. */
export const dossierRecords: DossierRecordWords = {
  condition: (examined, found, seen) => `Trong ${examined} hồ sơ được xem xét có ${found} hồ sơ ${seen}.`,
  seen: {
    lateWithoutApology: 'quá hạn nhưng không có thư xin lỗi gửi người nộp',
    recordedOnTimeButLate: 'được phần mềm ghi là trong hạn nhưng tính theo ngày làm việc thì đã quá hạn',
    datesImpossible: 'có ngày tiếp nhận, ngày hẹn trả, ngày trả kết quả không hợp lý',
    scanOnly: 'chỉ quét ảnh thành phần hồ sơ, chưa số hóa theo hướng dẫn',
    notDigitised: 'chưa được số hóa thành phần hồ sơ',
    resultNotDigitised: 'đã có kết quả nhưng kết quả chưa được số hóa',
    resultUnsigned: 'có bản số hóa kết quả chưa được ký số',
  },
  evidence: (codes) => `Mã hồ sơ: ${codes}.`,
};
