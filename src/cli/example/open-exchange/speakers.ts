/** Made-up persons and bodies of the open exchange. */
export const speakers = [
  {
    id: 'ines-vauclair',
    name: 'Inès Vauclair',
    organisation: { en: 'Ministry of Public Transformation', fr: 'Ministère de la Transformation publique' },
    position: { en: 'Director of Public Procurement', fr: 'Directrice de la commande publique' },
    country: 'FR',
    biography: {
      en: 'Inès Vauclair leads the reform of central purchasing and chairs the group of practitioners that prepared this exchange.',
      fr: 'Inès Vauclair conduit la réforme des achats centraux et préside le groupe de praticiens qui a préparé cet échange.',
    },
  },
  {
    id: 'tomas-hedlund',
    name: 'Tomas Hedlund',
    organisation: { en: 'Agency for Digital Government', fr: 'Agence pour l’administration numérique' },
    position: { en: 'Chief Digital Officer', fr: 'Directeur du numérique' },
    country: 'SE',
    biography: {
      en: 'Tomas Hedlund has bought, built and buried more platforms than he cares to count, and writes about what they taught him.',
      fr: 'Tomas Hedlund a acheté, construit et enterré plus de plateformes qu’il ne veut bien l’avouer, et écrit sur ce qu’elles lui ont appris.',
    },
  },
  {
    id: 'maria-quintela',
    name: 'Maria Quintela',
    organisation: { en: 'National Audit Office', fr: 'Cour des comptes' },
    position: { en: 'Auditor for digital programmes', fr: 'Auditrice des programmes numériques' },
    country: 'PT',
  },
  {
    id: 'daniel-okafor-lind',
    name: 'Daniel Okafor-Lind',
    organisation: { en: 'Institute for Public Value', fr: 'Institut de la valeur publique' },
    position: { en: 'Professor of public management', fr: 'Professeur de management public' },
    country: 'NL',
  },
  {
    id: 'yuki-arimoto',
    name: 'Yuki Arimoto',
    organisation: { en: 'City Innovation Office', fr: 'Bureau de l’innovation urbaine' },
    position: { en: 'Head of innovation procurement', fr: 'Responsable des achats d’innovation' },
    country: 'JP',
  },
  {
    id: 'claire-brannigan',
    name: 'Claire Brannigan',
    organisation: { en: 'Office of Government Procurement', fr: 'Office des marchés publics' },
    position: { en: 'Category manager, cloud services', fr: 'Responsable des achats de services en nuage' },
    country: 'IE',
  },
  {
    id: 'rafael-montoya',
    name: 'Rafael Montoya',
    organisation: { en: 'Public Purchasing Agency', fr: 'Agence des achats publics' },
    position: { en: 'Deputy Director', fr: 'Directeur adjoint' },
    country: 'CL',
  },
  {
    id: 'sofia-lindqvist',
    name: 'Sofia Lindqvist',
    organisation: { en: 'OECD Directorate for Public Governance', fr: 'Direction de la gouvernance publique de l’OCDE' },
    position: { en: 'Policy analyst', fr: 'Analyste des politiques publiques' },
  },
  {
    id: 'open-contracts-forum',
    name: 'Open Contracts Forum',
    type: 'organisation',
    biography: {
      en: 'A network of NGOs that reads contracts so that others can.',
      fr: 'Un réseau d’ONG qui lit les contrats pour que d’autres puissent le faire.',
    },
    links: [{ title: { en: 'Website', fr: 'Site web' }, url: 'https://example.org/open-contracts' }],
  },
];
