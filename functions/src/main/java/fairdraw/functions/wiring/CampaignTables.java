package fairdraw.functions.wiring;

import fairdraw.aws.campaigns.DynamoDbAllocations;
import fairdraw.aws.campaigns.DynamoDbCampaignEntries;
import fairdraw.aws.campaigns.DynamoDbCampaignPrizes;
import fairdraw.aws.campaigns.DynamoDbCampaigns;
import fairdraw.aws.campaigns.DynamoDbHoles;
import fairdraw.aws.campaigns.DynamoDbNumberClaims;
import fairdraw.aws.campaigns.DynamoDbParticipants;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.numbers.Allocations;
import fairdraw.domain.campaigns.numbers.Holes;
import fairdraw.domain.campaigns.numbers.NumberClaims;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of campaigns, their entries and their numbers, behind the ports that they know. */
final class CampaignTables {

    private final Settings settings;
    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;

    CampaignTables(Settings settings, DynamoDbClient dynamoDb, Transactions transactions) {
        this.settings = settings;
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
    }

    Campaigns campaigns() {
        return new DynamoDbCampaigns(
                dynamoDb,
                transactions,
                new DynamoDbCampaigns.Names(
                        settings.campaignsTable(),
                        settings.drawsTable(),
                        settings.lotteriesTable(),
                        settings.registerTable()));
    }

    CampaignEntries campaignEntries() {
        return new DynamoDbCampaignEntries(dynamoDb, transactions, settings.campaignsTable());
    }

    DynamoDbParticipants participants() {
        return new DynamoDbParticipants(dynamoDb, transactions, settings.campaignsTable());
    }

    NumberClaims numberClaims() {
        return new DynamoDbNumberClaims(
                dynamoDb, transactions, settings.campaignsTable(), settings.drawsTable());
    }

    Allocations allocations() {
        return new DynamoDbAllocations(dynamoDb, transactions, settings.campaignsTable());
    }

    Holes holes() {
        return new DynamoDbHoles(dynamoDb, transactions, settings.campaignsTable());
    }

    CampaignPrizes campaignPrizes() {
        return new DynamoDbCampaignPrizes(dynamoDb, transactions, settings.campaignsTable());
    }
}
