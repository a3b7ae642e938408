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
      likely: 'listprice saleprice rrp msrp uvp amount rate betrag montant importe',
    },
    sku: {
      sure:
        'sku skunumber variantsku itemnumber itemno itemcode articlenumber articleno articlecode productnumber ' +
        'productno productcode partnumber partno stockcode plu artikelnummer artikelnr artnr produktnummer ' +
        'bestellnummer bestellnr reference ref codearticle codeproduit referencia codigodeproducto',
      likely: 'code number no nummer nr numero codigo model itemid articleid artikelid',
    },
    barcode: {
      sure:
        'barcode barcodenumber variantbarcode ean ean8 ean13 eancode eannummer eannumber upc upca upccode ' +
        'gtin gtin8 gtin12 gtin13 gtin14 eanupc upcean gtinean eangtin strichcode balkencode ' +
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
      likely: 'inactive disabled hidden inaktiv inactif inactivo',
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

/** Beside one of these, a column "Name" holds the rest of a name only. */
export const firstNames: ReadonlySet<string> = new Set(
  'firstname givenname forename vorname prenom primernombre'.split(' '),
);

/** Names of whole names even where first names have a column of their own. */
export const wholeNames: ReadonlySet<string> = new Set(wholeNameWords.split(' '));

/** Longer ones are no names of columns. */
const MAX_NAME_LENGTH = 100;

/**
 * A column's name without what people write in different ways: case, accents, blanks, punctuation, and
 * what stands in brackets or is a currency's code at the end, as in "Unit price (incl. tax) EUR".
 */
export function nameKey(name: string): string {
  return name
    .slice(0, MAX_NAME_LENGTH)
    .replace(/[([].*?[)\]]/g, '')
    .replace(/\s([A-Z]{3})\s*$/, (end, code: string) => (isCurrency(code) ? '' : end))
    .replaceAll('#', ' number')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
