package dev.souk.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Calls as somebody who signs in, and signs in again when the time of their token is over. */
public final class Member {
    private static final int UNAUTHORISED = 401;

    private final ShopClient shop;
    private final SignIn signIn;
    private String token = "";

    /** Signs in at the first call. */
    public Member(ShopClient shop, SignIn signIn) {
        this.shop = shop;
        this.signIn = signIn;
    }

    /** Posts as this member; with a new token where the one at hand is none any more. */
    public Answer post(String path, JsonNode body, Map<String, String> headers) {
        var used = token("");
        var answer = shop.post(path, body, with(headers, used));
        return answer.status() == UNAUTHORISED ? shop.post(path, body, with(headers, token(used))) : answer;
    }

    /** The token at hand, or the next one where it is the spent one: of many that find it spent, one signs in. */
    private synchronized String token(String spent) {
        if (token.equals(spent)) {
            token = signIn.token(shop);
        }
        return token;
    }

    private static Map<String, String> with(Map<String, String> headers, String token) {
        var all = new HashMap<>(headers);
        all.put("authorization", "Bearer " + token);
        return all;
    }
}
