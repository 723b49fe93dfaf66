const attempts = 20;

async function ask() {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch("http://127.0.0.1:3000/");
      return await response.text();
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

ask().then((answer) => process.stdout.write(answer));
