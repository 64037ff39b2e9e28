/** Id of a service that the user has to name: valid in form, and of nobody. */
export const PLACEHOLDER_ID =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/replace/providers/Microsoft.Storage/storageAccounts/replace'
