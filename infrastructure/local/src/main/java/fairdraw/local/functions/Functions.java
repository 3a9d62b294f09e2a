package fairdraw.local.functions;

import fairdraw.engines.template.LambdaFunction;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All functions of the template, by logical id. */
final class Functions {
    private final Map<String, Instances> byId;

    Functions(List<LambdaFunction> functions) {
        byId = functions.stream().collect(Collectors.toMap(LambdaFunction::id, Instances::new));
    }

    /** Returns the instances of a function; null if there is no such function. */
    @Nullable Instances find(String id) {
        return byId.get(id);
    }
}
