import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The queues of the local runtime, as its endpoint of SQS tells of them. */
final class Queues {
    private static final Pattern URL = Pattern.compile("\"(https?://[^\"]+)\"");

    private final Product product;
    private final List<String> urls = new ArrayList<>();
    private Depth most = new Depth(0, 0, 0);

    Queues(Product product) {
        this.product = product;
        Matcher url = URL.matcher(product.sqs("ListQueues", "{}"));
        while (url.find()) {
            if (!url.group(1).contains("DeadLetter")) {
                urls.add(url.group(1));
            }
        }
        if (urls.isEmpty()) {
            throw new IllegalStateException("the local runtime tells of no queue");
        }
    }

    Depth most() {
        return most;
    }

    void watch(Runnable then) {
        boolean[] over = {false};
        Thread watching =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!over[0]) {
                                Depth now = depth();
                                most = now.held() > most.held() ? now : most;
                                Times.pause(Duration.ofSeconds(2));
                            }
                        });
        then.run();
        over[0] = true;
        try {
            watching.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Depth depth() {
        int waiting = 0;
        int inFlight = 0;
        int delayed = 0;
        for (String url : urls) {
            String answer =
                    product.sqs(
                            "GetQueueAttributes",
                            "{\"QueueUrl\": \"%s\", \"AttributeNames\": [\"All\"]}"
                                    .formatted(url));
            waiting += Integer.parseInt(Product.member("ApproximateNumberOfMessages", answer));
            inFlight +=
                    Integer.parseInt(Product.member("ApproximateNumberOfMessagesNotVisible", answer));
            delayed += Integer.parseInt(Product.member("ApproximateNumberOfMessagesDelayed", answer));
        }
        return new Depth(waiting, inFlight, delayed);
    }
}
