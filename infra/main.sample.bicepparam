// Copy to main.bicepparam and fill in. The two secrets come from the environment and stand in no file;
// without them this compiles, and infra/deploy.sh refuses to deploy it.
using 'main.bicep'

param name = 'monitor'
param telegramToken = readEnvironmentVariable('TELEGRAM_TOKEN', 'export TELEGRAM_TOKEN before deploying')
param telegramWebhookSecret = readEnvironmentVariable('TELEGRAM_WEBHOOK_SECRET', 'export-TELEGRAM_WEBHOOK_SECRET-before-deploying')
param operatorChat = '-1001234567890'
param chats = [
  {
    id: '@your_channel'
    language: 'en'
    minimumHarmed: 1
  }
]
param contact = 'https://example.org/about-the-bot'
param alertEmail = 'desk@example.org'
param monthlyBudget = 10
