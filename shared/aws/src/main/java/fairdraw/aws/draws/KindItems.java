package fairdraw.aws.draws;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.fairness.beacon.BeaconChain;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The part of a draw's item, and of the writes that create a draw, that only one kind has. */
interface KindItems {

    /** Returns the kind of the draws that are stored like this. */
    Kind kind();

    /** Returns the occasion of a draw as attributes. */
    Map<String, AttributeValue> write(Draw draw);

    /** Reads the attributes that {@link #write(Draw)} wrote. */
    Occasion occasion(Map<String, AttributeValue> item);

    /**
     * Parses the rules document of a draw.
     *
     * @param chains the chains that are stored with the document, by their hashes
     */
    Rules rules(Map<?, ?> document, Function<String, BeaconChain> chains);

    /** Returns what a state after the seal adds to the seal's attributes. */
    Map<String, AttributeValue> write(Progress.Decided decided);

    /**
     * Reads a state after the seal.
     *
     * @param state the stored name of the state
     */
    Progress.Decided decided(
            String state, Progress.Sealed sealed, Map<String, AttributeValue> item);

    /** Returns a draw's places in the lists that only its kind has; by default none. */
    default List<Map<String, AttributeValue>> places(Draw draw) {
        return List.of();
    }

    /**
     * Returns what else the transaction that creates a draw writes; by default nothing.
     *
     * @param lists the table Lotteries
     */
    default List<TransactWriteItem> created(String lists, Draw draw) {
        return List.of();
    }
}
