package io.github.callcard.line.sip;

import io.github.callcard.line.sip.SipProxy.Transport;
import java.util.List;

/** The settings a core starts with, in liblinphone's own ini format; they are kept in memory only. */
final class CoreSettings {

    /** {@code LC_SIP_TRANSPORT_RANDOM}, {@code _DISABLED} and {@code _DONTBIND} of {@code linphone/types.h}. */
    private static final int RANDOM = -1;

    private static final int NONE = 0;

    private static final List<String> CODECS = List.of(
            "G722/8000",
            "GSM/8000",
            "iLBC/8000",
            "AMR/8000",
            "AMR-WB/16000",
            "G726-16/8000",
            "G726-24/8000",
            "G726-32/8000",
            "G726-40/8000");

    private static final int OUTGOING_ONLY = -2;

    private CoreSettings() {}

    /**
     * Each with its reason:
     *
     * <ul>
     *   <li>Only the account's transport is opened. A TCP or TLS connection is made by this side, so nothing listens and no
     *       firewall asks.
     *   <li>The network monitor takes a computer without a network for one that cannot reach itself.
     *   <li>A second call of the same number, as of two withheld ones, would be answered with 486.
     *   <li>A call that replaces another one would be answered unasked.
     *   <li>Without the null databases the core makes files in the user's home, or fails to start where it cannot.
     *   <li>A tone after each call would keep a thread busy until the next one.
     *   <li>A call that offers only codecs that are off by default would be answered with 488, unseen.
     * </ul>
     */
    static String of(SipAccount account) {
        SipProxy server = account.server();
        return """
                [sip]
                sip_port=%d
                sip_tcp_port=%d
                sip_tls_port=%d
                auto_net_state_mon=%d
                keepalive_period=15000
                store_auth_info=0
                lime=0
                reject_duplicated_calls=0
                auto_answer_replacing_calls=0

                [storage]
                uri=null
                call_logs_db_uri=null
                zrtp_secrets_db_uri=null
                friends_db_uri=null

                [lime]
                enabled=0

                [video]
                enabled=0
                capture=0
                display=0
                automatically_initiate=0
                automatically_accept=0

                [rtp]
                audio_rtp_port=-1
                video_rtp_port=-1
                text_rtp_port=-1

                [sound]
                tone_indications=0
                """.formatted(
                                server.transport() == Transport.UDP ? RANDOM : NONE,
                                server.transport() == Transport.TCP ? OUTGOING_ONLY : NONE,
                                server.transport() == Transport.TLS ? OUTGOING_ONLY : NONE,
                                server.isLoopback() ? 0 : 1)
                + codecs();
    }

    /** Switches on what is off by default; the others are added by the library, and what it lacks is passed over. */
    private static String codecs() {
        StringBuilder ini = new StringBuilder();
        for (int i = 0; i < CODECS.size(); i++) {
            String[] codec = CODECS.get(i).split("/", 2);
            ini.append("""

                    [audio_codec_%d]
                    mime=%s
                    rate=%s
                    channels=1
                    enabled=1
                    """.formatted(i, codec[0], codec[1]));
        }
        return ini.toString();
    }
}
