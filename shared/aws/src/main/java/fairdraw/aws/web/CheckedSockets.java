package fairdraw.aws.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * A factory of TLS connections that checks the address at the moment of connecting: a name may
 * resolve to another address at any other moment.
 */
final class CheckedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final Predicate<InetAddress> allowed;

    CheckedSockets(SSLSocketFactory tls, Predicate<InetAddress> allowed) {
        this.tls = tls;
        this.allowed = allowed;
    }

    /** Creates the plain socket, which the HTTP client then wraps in TLS. */
    @Override
    public Socket createSocket() {
        return new Checked(allowed);
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
            throws IOException {
        return tls.createSocket(connected, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    /** The refusal of an address that may not be called; it does not name the address. */
    static final class NotAllowed extends ConnectException {
        private static final long serialVersionUID = 1L;

        NotAllowed() {
            super("not an address to call");
        }
    }

    private static final class Checked extends Socket {
        private final Predicate<InetAddress> allowed;

        Checked(Predicate<InetAddress> allowed) {
            this.allowed = allowed;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress address)) {
                throw new NotAllowed();
            }
            if (address.isUnresolved()) {
                throw new UnknownHostException(address.getHostString());
            }
            if (!allowed.test(address.getAddress())) {
                throw new NotAllowed();
            }
            super.connect(endpoint, timeout);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }
    }
}
