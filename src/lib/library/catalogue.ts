import { openCatalogue, type Catalogue } from '#lib/domain/mission/unit-catalogue.ts';

let opened: Promise<Catalogue> | undefined;

/** The provinces and communes, loaded when a screen first needs them and folded once. */
export function loadCatalogue(): Promise<Catalogue> {
  opened ??= import('../../generated/communes.json').then((file) => openCatalogue(file.default));
  return opened;
}
