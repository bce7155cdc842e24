export const devuiState = { ideInfo: { idePackages: ['shop'] } };
