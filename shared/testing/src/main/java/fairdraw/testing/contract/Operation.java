package fairdraw.testing.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation of the document. */
record Operation(String id, PathTemplate path, String method, Place pathItem, Place place) {

    /** Returns its own parameters and those of its path. */
    List<Place> parameters() {
        return Stream.of(pathItem, place)
                .flatMap(owner -> owner.find("parameters").stream())
                .flatMap(Place::elements)
                .toList();
    }

    Optional<Place> requestBody() {
        return place.find("requestBody");
    }

    /** Returns the description of answers with that status, if there is one. */
    Optional<Place> response(int status) {
        return place.find("responses").flatMap(responses -> responses.find(String.valueOf(status)));
    }

    /** Whether it answers every method, with 405 for those that it does not serve. */
    boolean isOfAnyMethod() {
        return method.equals("get") && response(405).isPresent();
    }

    /** Whether it refuses unknown members, as the document says of operator operations. */
    boolean isStrict() {
        return path.text().startsWith("/operator/");
    }

    /**
     * Returns the security requirements, of which a caller has to meet one; none for a public
     * operation.
     */
    List<Place> security() {
        return place.find("security")
                .or(() -> place.top().find("security"))
                .map(requirements -> requirements.elements().toList())
                .orElse(List.of());
    }
}
