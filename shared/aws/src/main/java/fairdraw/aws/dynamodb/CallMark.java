package fairdraw.aws.dynamodb;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The mark that a single conditional write leaves on its item. If the answer to a write is lost,
 * the client repeats it, and its own first attempt fails the condition of the second; an item with
 * the mark of the call was written by that call. A transaction needs no mark, since its token
 * serves for this.
 *
 * @param text random and new for every call; never derived from the content
 */
public record CallMark(String text) {

    private static final String ATTRIBUTE = "writtenBy";

    /** Returns the item with this mark in place of any other. */
    public Map<String, AttributeValue> on(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> marked = new HashMap<>(item);
        marked.put(ATTRIBUTE, Attributes.text(text));
        return marked;
    }

    /** Returns the value of the mark, for an update that sets {@code writtenBy}. */
    public AttributeValue value() {
        return Attributes.text(text);
    }

    /** Whether the call of this mark was the last to write the item. */
    boolean isOn(Map<String, AttributeValue> item) {
        return Attributes.optionalText(item, ATTRIBUTE).filter(text::equals).isPresent();
    }
}
