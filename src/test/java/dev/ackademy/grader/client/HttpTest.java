package dev.ackademy.grader.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class HttpTest {
    @Test
    void a_request_after_the_end_is_dropped_and_does_not_fail_on_the_stack_of_who_sends_it() {
        List<IOException> failures = new ArrayList<>();
        Http http = new Http();
        http.close();

        http.derive((control, length) -> {}, () -> false)
                .build()
                .newCall(new Request.Builder().url("http://127.0.0.1:1").build())
                .enqueue(new Callback() {
                    @Override
                    public void onFailure(Call call, IOException failure) {
                        failures.add(failure);
                    }

                    @Override
                    public void onResponse(Call call, Response response) {
                        response.close();
                    }
                });

        assertThat(failures).isEmpty();
    }
}
