package fairdraw.testing.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation of the document. */
record Operation(String id, PathTemplate path, String method, Place pathItem, Place place) {

    /** Its parameters, and those of its path. */
    List<Place> parameters() {
        return Stream.of(pathItem, place)
                .flatMap(owner -> owner.find("parameters").stream())
                .flatMap(Place::elements)
                .toList();
    }

    Optional<Place> requestBody() {
        return place.find("requestBody");
    }

    /** Finds the description of answers with that status. */
    Optional<Place> response(int status) {
        return place.find("responses").flatMap(responses -> responses.find(String.valueOf(status)));
    }

    /** Whether it answers every method, those that it does not serve with 405. */
    boolean isOfAnyMethod() {
        return method.equals("get") && response(405).isPresent();
    }

    /** Whether members that it does not know are refused, as the document says of operators'. */
    boolean isStrict() {
        return path.text().startsWith("/operator/");
    }

    /** The requirements of which a caller meets one; none for what anybody may call. */
    List<Place> security() {
        return place.find("security")
                .or(() -> place.top().find("security"))
                .map(requirements -> requirements.elements().toList())
                .orElse(List.of());
    }
}
