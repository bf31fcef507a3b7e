import t from 'tap';
import { foldText } from '../../src/agenda/search.ts';

t.test('texts compare without marks, case and compatibility forms', async (t) => {
  t.equal(foldText('Réservé À L’ÉTAGE'), 'reserve a l’etage');
  t.equal(foldText('ﬁnance ① Ｆｕｌｌ'), 'finance 1 full');
  t.equal(foldText('e\u0301'), foldText('é'));
  t.equal(foldText('İ'), 'i');
});
