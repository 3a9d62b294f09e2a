package fairdraw.engines;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The main class of DynamoDB Local's process. DynamoDB Local has no option for its listening
 * address, so this sets it on the connector of the web server, by reflection, because the classes
 * are never on the compiler's class path.
 */
final class DynamoDbLocalMain {
    private DynamoDbLocalMain() {}

    /**
     * Starts DynamoDB Local. The first argument is the address to listen on; the others are
     * DynamoDB Local's own.
     */
    public static void main(String[] arguments) throws Exception {
        ParentWatch.begin();
        List<String> options = new ArrayList<>(List.of("-disableTelemetry", "-port", "8000"));
        options.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        Object proxy =
                Class.forName("software.amazon.dynamodb.services.local.main.ServerRunner")
                        .getMethod("createServerFromCommandLineArgs", String[].class)
                        .invoke(null, (Object) options.toArray(String[]::new));
        Field field = proxy.getClass().getDeclaredField("server");
        field.setAccessible(true);
        Object server = field.get(proxy);
        Object[] connectors =
                (Object[]) server.getClass().getMethod("getConnectors").invoke(server);
        connectors[0]
                .getClass()
                .getMethod("setHost", String.class)
                .invoke(connectors[0], arguments[0]);
        // DynamoDB Local's option for the port refuses 0, any free port.
        connectors[0].getClass().getMethod("setPort", int.class).invoke(connectors[0], 0);
        proxy.getClass().getMethod("start").invoke(proxy);
        ParentWatch.ready(
                (int) connectors[0].getClass().getMethod("getLocalPort").invoke(connectors[0]));
    }
}
