import type { ImportField, ImportKind } from '../../../shared/import-format.ts';
import { isCurrency } from './currency-signs.ts';

/** Names by which other programs call a field, as {@link nameKey} makes them, with spaces between. */
interface Names {
  /** They mean the field and nothing else. */
  readonly sure: string;
  /** They mean the field only where no column has a sure name for it. */
  readonly likely?: string;
}

type NamesOf = Readonly<Partial<Record<ImportField, Names>>>;

const ids = 'ringupid uuid guid';

const wholeNameWords =
  'fullname customername displayname contactname vollername vollstandigername kundenname ' +
  'nomcomplet nomduclient nombrecompleto nombredelcliente';

/** In English, German, French and Spanish. */
export const columnNames: Readonly<Record<ImportKind, NamesOf>> = {
  products: {
    id: { sure: `id productid ${ids}` },
    name: {
      sure:
        'name productname itemname articlename producttitle itemtitle title ' +
        'produktname artikelname bezeichnung artikelbezeichnung produktbezeichnung warenbezeichnung ' +
        'nom nomduproduit nomproduit designation libelle nombre nombredelproducto nombreproducto',
      likely:
        'product item article goods artikel produkt ware titel produit titre producto articulo titulo denominacion',
    },
    price: {
      sure:
        'price unitprice retailprice regularprice salesprice sellingprice productprice itemprice variantprice ' +
        'preis einzelpreis stuckpreis verkaufspreis ladenpreis bruttopreis vk vkpreis ' +
        'prix prixunitaire prixdevente prixttc precio preciounitario preciodeventa precioventa pvp',
      // No sale price, which is for a while, and no amount or rate, which may be a stock or a total.
      likely: 'listprice rrp msrp uvp',
    },
    sku: {
      sure:
        'sku skunumber variantsku itemnumber itemno itemcode articlenumber articleno articlecode productnumber ' +
        'productno productcode partnumber partno stockcode plu artikelnummer artikelnr artnr produktnummer ' +
        'bestellnummer bestellnr reference ref codearticle codeproduit referencia codigodeproducto',
      // No number or id: another program's running number would be taken for a code.
      likely: 'code codigo',
    },
    barcode: {
      sure:
        'barcode barcodenumber variantbarcode ean ean8 ean13 eancode eannummer eannumber upc upca upccode ' +
        'gtin gtin8 gtin12 gtin13 gtin14 eanupc upcean gtinean eangtin gtinupceanorisbn strichcode balkencode ' +
        'codebarre codebarres codeabarres codigodebarras codigobarras',
      likely: 'isbn',
    },
    category: {
      sure:
        'category categories productcategory itemcategory categoryname kategorie produktkategorie artikelkategorie ' +
        'warengruppe artikelgruppe produktgruppe categorie categoria',
      likely:
        'department dept group productgroup itemgroup type producttype abteilung gruppe ' +
        'famille rayon groupe familia departamento grupo',
    },
    description: {
      sure:
        'description productdescription itemdescription longdescription beschreibung artikelbeschreibung ' +
        'produktbeschreibung descriptionduproduit descripcion descripciondelproducto',
      likely:
        'details shortdescription kurzbeschreibung langtext notes note bemerkung notizen detalles notas',
    },
    archived: {
      sure: 'archived isarchived discontinued archiviert archive archivado descatalogado',
      likely: 'inactive disabled inaktiv inactif inactivo',
    },
  },
  users: {
    id: { sure: `id customerid userid ${ids}` },
    name: {
      sure: `name ${wholeNameWords}`,
      likely: 'customer client contact person kunde nom nombre cliente',
    },
    email: {
      sure:
        'email emailaddress mail mailaddress customeremail email1value emailadresse mailadresse ' +
        'courriel adressemail adresseemail adresseelectronique correo correoelectronico',
    },
    phone: {
      sure:
        'phone phonenumber telephone telephonenumber phone1value telefon telefonnummer rufnummer ' +
        'numerodetelephone telefono numerodetelefono',
      likely:
        'tel mobile mobilephone mobilenumber cell cellphone handy handynummer mobil mobiltelefon ' +
        'portable telephoneportable movil telefonomovil celular',
    },
  },
};

/** Where these have a column of their own, a column "Name" may hold the rest of a name only. `nombre` is both. */
export const firstNames: ReadonlySet<string> = new Set(
  'firstname givenname forename vorname prenom nombre primernombre'.split(' '),
);

export const lastNames: ReadonlySet<string> = new Set(
  'lastname surname familyname nachname familienname zuname nomdefamille apellido apellidos'.split(' '),
);

/** Names of whole names even where first names have a column of their own. */
export const wholeNames: ReadonlySet<string> = new Set(wholeNameWords.split(' '));

/** Longer ones are no names of columns. */
const MAX_NAME_LENGTH = 100;

/** What in brackets leaves a field what it is; what else stands there, as `netto` or `old`, is part of the name. */
const asides: ReadonlySet<string> = new Set(
  (
    'gross inclusive incltax inclvat inclgst inctax incvat incgst includingtax includingvat includinggst ' +
    'includestax taxincluded taxincl taxinclusive vatincluded vatincl withtax required mandatory optional ' +
    'brutto inklmwst inklust inklsteuer inklusivemwst mitmwst pflichtfeld erforderlich ' +
    'ttc tvacomprise obligatoire requis facultatif ' +
    'ivaincl ivainc ivaincluido ivaincluida coniva impuestosincluidos obligatorio requerido opcional'
  ).split(' '),
);

/**
 * A column's name without what people write in different ways: case, accents, blanks, punctuation, and
 * remarks in brackets or a currency's code at the end, as in "Unit price (incl. tax) EUR".
 */
export function nameKey(name: string): string {
  if (name.trim().length > MAX_NAME_LENGTH) return '';
  return lettersOf(
    name
      .replace(/[([](.*?)[)\]]/g, (brackets, remark: string) => (isAside(remark) ? '' : brackets))
      .replace(/\s([A-Z]{3})\s*$/, (end, code: string) => (isCurrency(code) ? '' : end))
      .replaceAll('#', ' number'),
  );
}

/** Whether it says no more than a currency, that tax is included, or that the column must be filled. */
function isAside(remark: string): boolean {
  const words = remark.replace(/\d+([.,]\d+)?\s*%/, '').split(/[\s,;/]+/);
  const rest = words.filter((word) => !isCurrency(word)).join('');
  return rest === '' || asides.has(lettersOf(rest));
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
