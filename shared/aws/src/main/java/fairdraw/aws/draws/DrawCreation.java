package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.draws.Draw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes that create a draw: the draw, its gates, its places in the lists, and its
 * announcement.
 */
public final class DrawCreation {

    private DrawCreation() {}

    /**
     * Returns the parts of a transaction, of which the first fails if the draw exists.
     *
     * @param draws the table Draws
     * @param lists the table Lotteries
     * @param register the table Register
     */
    public static List<TransactWriteItem> of(
            String draws, String lists, String register, Draw draw) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(Writes.putIfAbsent(draws, DrawItems.write(draw)));
        items.add(Writes.putIfAbsent(draws, byId(draw)));
        DrawLists.places(draw).forEach(place -> items.add(Writes.put(lists, place)));
        items.addAll(StoredKinds.of(draw).created(lists, draw));
        for (int gate = 0; gate < draw.spread().gates(); gate++) {
            items.add(Writes.put(draws, GateItems.write(draw, gate)));
        }
        items.addAll(EntryParts.announced(register, draw, true));
        return items;
    }

    private static Map<String, AttributeValue> byId(Draw draw) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.drawId(draw.id()).attributes());
        item.put("type", text("drawId"));
        item.put("organisation", text(draw.tenant().organisation()));
        item.put("mode", text(draw.tenant().mode().word()));
        item.put("surface", text(draw.kind().surface()));
        return item;
    }
}
