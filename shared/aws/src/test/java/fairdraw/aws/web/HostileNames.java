package fairdraw.aws.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A resolver of names under {@code hostile.test}, as their owner might define them: {@code
 * 10-0-0-1} is that address, and {@code flip} alternates between a public address and this machine.
 */
public final class HostileNames extends InetAddressResolverProvider {

    private static final String DOMAIN = ".hostile.test";
    private static final String PUBLIC = "93.184.216.34";

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver others = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                return host.endsWith(DOMAIN)
                        ? Stream.of(meaning(host.substring(0, host.length() - DOMAIN.length())))
                        : others.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return others.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names of hostile owners";
    }

    private InetAddress meaning(String name) throws UnknownHostException {
        if (name.startsWith("flip")) {
            return InetAddress.getByName(asked.incrementAndGet() % 2 == 0 ? "127.0.0.1" : PUBLIC);
        }
        return InetAddress.getByName(
                name.startsWith("v6-")
                        ? name.substring("v6-".length()).replace('-', ':')
                        : name.replace('-', '.'));
    }
}
