package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipBody;

/** An offer (RFC 4566) of the two codecs that every telephone has, without a sound in either direction. */
final class SilentOffer {

    private SilentOffer() {}

    /** @param address host and port of this side; the port is not the one of sound, of which there is none */
    static SipBody from(String address) {
        String host = address.replaceFirst(":[0-9]+$", "").replaceAll("[\\[\\]]", "");
        String at = (host.indexOf(':') < 0 ? "IN IP4 " : "IN IP6 ") + host;
        return SipBody.of(String.join(
                "\r\n",
                "v=0",
                "o=callcard 1 1 " + at,
                "s=-",
                "c=" + at,
                "t=0 0",
                "m=audio 9 RTP/AVP 8 0",
                "a=rtpmap:8 PCMA/8000",
                "a=rtpmap:0 PCMU/8000",
                "a=inactive",
                ""));
    }
}
