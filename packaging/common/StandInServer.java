import io.github.callcard.demo.StandIn;
import java.time.Duration;

/** The stand-in for SuperOffice by itself, for trying the packaged program: says where it is, and ends when it is ended. */
final class StandInServer {

    /** Whatever becomes of the script that started it. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private StandInServer() {}

    public static void main(String[] arguments) throws Exception {
        try (StandIn server = StandIn.start()) {
            System.out.println(server.address());
            Thread.sleep(LONGEST);
        }
    }
}
