package io.github.callcard.line.sip;

import io.github.callcard.line.sip.SipProxy.Transport;

/** The settings a core starts with, in liblinphone's own ini format; they are kept in memory only. */
final class CoreSettings {

    private CoreSettings() {}

    /**
     * Only the account's transport is opened. A TCP or TLS connection is made by this side, so nothing listens and no
     * firewall asks. Without the null databases the core makes files in the user's home, or fails to start where it cannot.
     * A tone after each call would keep a thread busy until the next one.
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
                default_proxy=0
                register_only_when_upnp_is_ok=0
                lime=0

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
                        // The monitor takes a computer without a network for one that cannot reach itself.
                        server.isLoopback() ? 0 : 1);
    }

    /** {@code LC_SIP_TRANSPORT_RANDOM}, {@code _DISABLED} and {@code _DONTBIND} of {@code linphone/types.h}. */
    private static final int RANDOM = -1;

    private static final int NONE = 0;

    private static final int OUTGOING_ONLY = -2;
}
