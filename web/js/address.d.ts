// Link is a link with its words.
interface Link {
  href: string;
  name: string;
}

// Place is a page of the paper by its address, as content.Place.
interface Place {
  kind: string; // "" for none
  edition: string; // of an edition or an article; of an article's address that is cut off too
  name: string; // slug, section ID or year
  path: string; // the clean path; "" for none
}
