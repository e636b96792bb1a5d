/** What stands over numbers that do not go together; what is said of each is a phrase about figures. */
export const doubts = {
  title: 'Số chưa thống nhất',
};
