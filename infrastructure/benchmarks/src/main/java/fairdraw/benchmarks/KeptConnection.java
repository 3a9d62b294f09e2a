package fairdraw.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/**
 * An HTTP/1.1 connection that is kept open, as a partner's server keeps it. It does little, so that
 * the load generator takes as little as possible from the system under load.
 */
final class KeptConnection implements AutoCloseable {
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;

    KeptConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        host = server.getAuthority();
    }

    /**
     * Posts a JSON body that creates something.
     *
     * @param header one header, complete
     * @return the body of the answer, a 201
     * @throws IOException unless something was created
     */
    byte[] create(String path, String header, String body) throws IOException {
        byte[] content = body.getBytes(UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream(512);
        List<String> head =
                List.of(
                        "POST " + path + " HTTP/1.1",
                        "Host: " + host,
                        header,
                        "Content-Type: application/json",
                        "Content-Length: " + content.length,
                        "",
                        "");
        request.writeBytes(String.join("\r\n", head).getBytes(ISO_8859_1));
        request.writeBytes(content);
        out.write(request.toByteArray());
        out.flush();
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        byte[] answer = in.readNBytes(length);
        if (status != 201) {
            throw new IOException(path + ": " + status + " " + new String(answer, UTF_8));
        }
        return answer;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
