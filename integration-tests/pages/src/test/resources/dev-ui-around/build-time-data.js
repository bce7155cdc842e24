export const bots = ['default', 'shop'];
export const senders = ['customer', 'custom_agent'];
export const messageTypes = ['text', 'richMessage.quickreply'];
