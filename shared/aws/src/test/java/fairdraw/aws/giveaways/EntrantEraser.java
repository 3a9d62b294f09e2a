package fairdraw.aws.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;

import fairdraw.aws.draws.DynamoDbPeople;
import fairdraw.domain.consumers.InMemoryIssuers;
import fairdraw.domain.consumers.erasure.NamedConsumers;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.giveaways.RefuseDevice;
import fairdraw.domain.giveaways.erasure.EraseEntrant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The erasure of entrants on the tables of a world. */
public final class EntrantEraser {

    public final RefuseDevice refusals;
    final DynamoDbSupportCodes codes;
    private final ErasePerson erase;

    public EntrantEraser(EntrantWorld world, DynamoDbClient client) {
        codes = new DynamoDbSupportCodes(client, world.names.draws());
        refusals = new RefuseDevice(codes, world.keys, world.clock);
        var entrants =
                new EraseEntrant(
                        new DynamoDbEntrantRemoval(client, world.transactions, world.names.draws()),
                        new EraseEntrant.Parts(
                                world.participations, world.marks, world.lists, world.results),
                        refusals,
                        new NamedConsumers(new InMemoryIssuers(), world.keys, world.clock),
                        world.keys);
        erase =
                new ErasePerson(
                        world.draws,
                        new DynamoDbPeople(client, world.names.draws()),
                        List.of(entrants),
                        world.clock);
    }

    /** Erases a consumer from all draws. */
    public ErasePerson.Outcome erase(int number) {
        return erase.erase(TENANT, consumer(number).id().text(), Optional.empty());
    }
}
