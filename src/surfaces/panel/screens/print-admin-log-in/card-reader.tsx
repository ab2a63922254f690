/** A card reader beside the panel, and the card that is held over it. Colours come from print-admin-log-in.css. */
export const CardReader = () => (
  <svg class="card-reader" viewBox="0 0 150 92" aria-hidden="true" focusable="false">
    <path class="reader-foot" d="M20 84h110l-7-14H27z" />
    <rect class="reader-body" x="14" y="34" width="122" height="46" rx="10" />
    <rect class="reader-glass" x="22" y="41" width="106" height="32" rx="6" />
    <g class="reader-waves">
      <path d="M69 63a5 5 0 0 1 12 0" />
      <path d="M62 59a13 13 0 0 1 26 0" />
      <path d="M55 55a21 21 0 0 1 40 0" />
    </g>
    <circle class="reader-light" cx="119" cy="64" r="3" />
    <g class="reader-card">
      <rect class="reader-card-face" x="44" y="4" width="62" height="38" rx="5" />
      <rect class="reader-card-stripe" x="44" y="9" width="62" height="6" />
      <circle class="reader-card-picture" cx="56" cy="27" r="6" />
      <path class="reader-card-lines" d="M68 24h28M68 31h18" />
    </g>
  </svg>
);
