package fairdraw.benchmarks;

import fairdraw.benchmarks.costs.TicketCost;
import fairdraw.benchmarks.stack.Places;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.starts.FirstRequests;
import fairdraw.benchmarks.trials.MoneyTrial;
import fairdraw.benchmarks.trials.TokenFuzz;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The command that runs the benchmarks and prints their figures as Markdown. */
public final class Benchmarks {
    private static final PrintStream OUT = System.out;
    private static final long SEED = 20_260_101;

    private Benchmarks() {}

    /** Runs the benchmark that the property {@code fairdraw.benchmark} names, or all of them. */
    public static void main(String[] arguments) {
        String wanted = System.getProperty("fairdraw.benchmark", "all");
        Path file = path("fairdraw.template", "template.yaml");
        Template template =
                Template.read(
                        file,
                        new Names(Places.REGION, "http://127.0.0.1"),
                        Map.of("WebhookTargets", "any"));
        RandomGenerator random = new Random(SEED);
        Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        Supplier<Stack> stacks = () -> new Stack(template, random, now);
        if (wanted.equals("receipts")) {
            OUT.println(new ReceiptTime().run());
        }
        if (isWanted(wanted, "entry")) {
            try (Stack stack = stacks.get()) {
                OUT.println(new EntryCost(stack).run());
            }
        }
        if (isWanted(wanted, "ticket")) {
            OUT.println(new TicketCost(stacks, template).run());
        }
        if (isWanted(wanted, "draws")) {
            try (Stack stack = stacks.get()) {
                OUT.println(new GiveawayCost(stack).run());
            }
        }
        if (isWanted(wanted, "register")) {
            try (Stack stack = stacks.get()) {
                OUT.println(new RegisterCost(stack, InstantSource.system()).run());
            }
        }
        if (isWanted(wanted, "carts")) {
            try (Stack stack = stacks.get()) {
                OUT.println(new CartCost(stack).run());
            }
        }
        if (isWanted(wanted, "webhooks")) {
            try (Stack stack = stacks.get()) {
                OUT.println(new DeliveryRate(stack).run());
            }
        }
        if (isWanted(wanted, "numbers")) {
            try (Stack stack = stacks.get()) {
                OUT.println(new NumberCost(stack).run());
            }
        }
        if (isWanted(wanted, "ranking")) {
            try (Stack stack = stacks.get()) {
                OUT.println(
                        new RankingTime(stack, Integer.getInteger("fairdraw.entrants", 1_000_000))
                                .run());
            }
        }
        if (isWanted(wanted, "listing")) {
            try (Stack stack = stacks.get()) {
                OUT.println(new ListingCost(stack).run());
            }
        }
        if (isWanted(wanted, "import")) {
            try (Stack stack = stacks.get()) {
                OUT.println(
                        new ImportTime(stack, Integer.getInteger("fairdraw.lines", 100_000)).run());
            }
        }
        if (isWanted(wanted, "settling")) {
            OUT.println(new SettlingCost(stacks).run());
        }
        if (wanted.equals("settling-large")) {
            OUT.println(new LargeSettling(stacks).run());
        }
        if (wanted.equals("ranking-large")) {
            OUT.println(new LargeRanking(stacks).run());
        }
        if (wanted.equals("sealing-large")) {
            OUT.println(new LargeSealing(stacks).run());
        }
        if (isWanted(wanted, "sealing")) {
            try (Stack stack = stacks.get()) {
                OUT.println(
                        new SealingTime(stack, Integer.getInteger("fairdraw.tickets", 100_000))
                                .run());
            }
        }
        if (wanted.equals("first-request")) {
            OUT.println(
                    new FirstRequests(template, Integer.getInteger("fairdraw.rounds", 3)).run());
        }
        if (isWanted(wanted, "tokens")) {
            int tokens = Integer.getInteger("fairdraw.tokens", 1_000_000);
            TokenFuzz.Outcome outcome = new TokenFuzz(random, now).run(tokens);
            OUT.println(outcome);
            if (outcome.taken() > 0) {
                throw new IllegalStateException("a token that was changed is taken");
            }
        }
        if (isWanted(wanted, "cart-money")) {
            int carts = Integer.getInteger("fairdraw.carts", 1_000_000);
            MoneyTrial.Outcome outcome = new MoneyTrial(random).run(carts);
            OUT.println(outcome);
            if (outcome.differing() > 0) {
                throw new IllegalStateException("a cart did not become what its amounts say");
            }
        }
        if (isWanted(wanted, "throughput")) {
            Path output = path("fairdraw.output", "target").resolve("throughput");
            OUT.println(new Throughput(file, output, random, InstantSource.system()).run());
        }
    }

    private static Path path(String property, String otherwise) {
        return Path.of(System.getProperty(property, otherwise)).toAbsolutePath();
    }

    private static boolean isWanted(String wanted, String benchmark) {
        return wanted.equals("all") || wanted.equals(benchmark);
    }
}
