/** Addresses of pages that others of the tab lead to. */
export const licensePath = 'epson-open-platform/product-key';
/** Behind it: `add`, or the `id` of a user. */
export const usersPath = 'epson-open-platform/user-settings';
export const usersFilePath = 'epson-open-platform/import-export';
export const controlPanelPath = 'device-management/control-panel';
