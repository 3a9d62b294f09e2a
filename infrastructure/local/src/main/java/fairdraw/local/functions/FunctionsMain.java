package fairdraw.local.functions;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import fairdraw.engines.ParentWatch;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The main class of the process that runs the handlers, with exactly the template's environment.
 */
public final class FunctionsMain {
    private static final int BACKLOG = 1_024;
    private static final int FIXED_ARGUMENTS = 5;

    private FunctionsMain() {}

    /**
     * Starts the process. The arguments are the template, the region, the AWS endpoint, the address
     * and the port to listen on, then {@code Name=Value} for each overridden parameter of the
     * template.
     */
    public static void main(String[] arguments) throws IOException {
        ParentWatch.begin();
        Map<String, String> overrides = new HashMap<>();
        for (int i = FIXED_ARGUMENTS; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            overrides.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
        }
        Template template =
                Template.read(
                        Path.of(arguments[0]), new Names(arguments[1], arguments[2]), overrides);
        Functions functions = new Functions(template.functions());
        Supplier<String> requestIds = () -> UUID.randomUUID().toString();
        Writes writes = new Writes();
        InstantSource clock = InstantSource.system();
        HttpServer front =
                listen(
                        new InetSocketAddress(arguments[3], Integer.parseInt(arguments[4])),
                        Map.of(
                                "/",
                                new Front(
                                        template,
                                        functions,
                                        writes,
                                        new GatewayLog(System.out, clock),
                                        requestIds,
                                        clock)));
        HttpServer invoke =
                listen(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        Map.of(
                                "/",
                                new InvokeEndpoint(functions, writes, requestIds),
                                Writes.PATH,
                                writes));
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(() -> {
                                    front.stop(1);
                                    invoke.stop(1);
                                }));
        ParentWatch.ready(front.getAddress().getPort(), invoke.getAddress().getPort());
    }

    private static HttpServer listen(InetSocketAddress address, Map<String, HttpHandler> handlers)
            throws IOException {
        HttpServer server = HttpServer.create(address, BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        handlers.forEach(server::createContext);
        server.start();
        return server;
    }
}
