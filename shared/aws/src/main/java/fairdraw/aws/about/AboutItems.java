package fairdraw.aws.about;

import static fairdraw.aws.dynamodb.Attributes.optionalText;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.domain.about.Organiser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Published facts as attributes of the items of organisations. */
public final class AboutItems {

    private static final String ORGANISER = "organiser";

    private AboutItems() {}

    /** Writes the public face of an organisation, if it has one. */
    public static void write(Map<String, AttributeValue> item, Optional<Organiser> organiser) {
        organiser.ifPresent(face -> {
            Map<String, AttributeValue> members = new LinkedHashMap<>();
            members.put("name", text(face.name()));
            face.url().ifPresent(url -> members.put("url", text(url)));
            item.put(ORGANISER, AttributeValue.fromM(members));
        });
    }

    /** Reads the public face of an organisation. */
    public static Optional<Organiser> organiser(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(ORGANISER))
                .map(AttributeValue::m)
                .map(face -> new Organiser(text(face, "name"), optionalText(face, "url")));
    }
}
