package fairdraw.testing.contract;

import fairdraw.testing.contract.Exchange.Asked;
import java.util.List;
import java.util.Locale;

/** The check of a request's credentials against those that an operation requires. */
final class Callers {

    private Callers() {}

    /** Whether a request has all credentials of one requirement, or the operation requires none. */
    static boolean isOneOf(Operation operation, Asked asked) {
        List<Place> requirements = operation.security();
        return requirements.isEmpty() || requirements.stream().anyMatch(each -> meets(each, asked));
    }

    private static boolean meets(Place requirement, Asked asked) {
        Place schemes =
                requirement
                        .top()
                        .find("components")
                        .flatMap(components -> components.find("securitySchemes"))
                        .orElseThrow();
        return requirement.names().allMatch(name -> has(schemes.find(name).orElseThrow(), asked));
    }

    private static boolean has(Place scheme, Asked asked) {
        return switch (scheme.text("type")) {
            case "apiKey" ->
                    scheme.text("in").equals("cookie")
                            ? asked.header("Cookie").stream()
                                    .anyMatch(
                                            cookies -> cookies.contains(scheme.text("name") + '='))
                            : !asked.header(scheme.text("name")).isEmpty();
            case "http" ->
                    asked.header("Authorization").stream()
                            .anyMatch(value ->
                                    value.toLowerCase(Locale.ROOT)
                                            .startsWith(scheme.text("scheme") + " "));
            default -> throw new IllegalStateException(scheme.pointer());
        };
    }
}
